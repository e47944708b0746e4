import { createRoot } from "react-dom/client";
import { init } from "strategi/json";

import { MeasureForm } from "./MeasureForm";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no place for the form");

// The WebAssembly is loaded once; all calls after it are synchronous.
init().then(
  () => createRoot(root).render(<MeasureForm />),
  (error: unknown) => root.append(`The form could not be loaded: ${error}`),
);
