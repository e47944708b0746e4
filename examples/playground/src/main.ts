import "./styles/page.css";
import "./styles/panels.css";

import { App } from "./app/app.js";

const root = document.getElementById("app");
if (root) void new App(root).start();
