import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { useState } from "react";
import { type FieldError, useFieldArray, useForm } from "react-hook-form";
import type { Measure, MeasureInput } from "strategi/json";
import { schemaOf } from "strategi/json";

/** The measure of a strategy, as the format has it: no second schema to keep in step. */
const schema = schemaOf("Measure");

/** A field that is left empty is no field. */
const optional = { setValueAs: (text: string) => text.trim() || undefined };

/** A form for one measure: what is sent is a measure in its full form. */
export function MeasureForm() {
  const [sent, setSent] = useState<Measure>();
  const { control, formState, handleSubmit, register } = useForm<MeasureInput, unknown, Measure>({
    resolver: standardSchemaResolver(schema),
    mode: "onTouched",
  });
  const deliverables = useFieldArray({ control, name: "deliverables" });
  const { errors } = formState;

  return (
    <form onSubmit={handleSubmit(setSent)} noValidate>
      <h1>A measure</h1>
      <label>
        Id <input {...register("id", optional)} aria-invalid={errors.id !== undefined} />
      </label>
      <Problem of={errors.id} />
      <label>
        Title <input {...register("title", optional)} aria-invalid={errors.title !== undefined} />
      </label>
      <Problem of={errors.title as FieldError | undefined} />
      <label>
        Period{" "}
        <input {...register("period", optional)} placeholder="2026/2029" aria-invalid={errors.period !== undefined} />
      </label>
      <Problem of={errors.period} />
      {deliverables.fields.map((field, index) => (
        <fieldset key={field.id}>
          <legend>Deliverable {index + 1}</legend>
          <label>
            What <input {...register(`deliverables.${index}.title`, optional)} />
          </label>
          <Problem of={errors.deliverables?.[index]?.title as FieldError | undefined} />
          <label>
            Due <input {...register(`deliverables.${index}.due`, optional)} placeholder="2026-06-30" />
          </label>
          <Problem of={errors.deliverables?.[index]?.due} />
        </fieldset>
      ))}
      <button type="button" onClick={() => deliverables.append({ title: "" })}>
        Add a deliverable
      </button>
      <button type="submit">Send</button>
      {sent && <pre aria-label="What was sent">{JSON.stringify(sent, null, 2)}</pre>}
    </form>
  );
}

function Problem({ of }: { of: FieldError | undefined }) {
  return of ? <p role="alert">{of.message}</p> : null;
}
