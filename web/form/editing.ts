import { useEffect, useRef } from "preact/hooks";
import { focusField } from "./field";
import { JsonText } from "./json_text";

/** A document that is being edited. Handlers created earlier find its current state in `latest`. */
export function useEdited(document: JsonText, onChange: (text: string) => void) {
  const latest = useRef(document);
  latest.current = document;
  const change = (changed: JsonText) => {
    latest.current = changed;
    onChange(changed.text);
  };
  return { latest, change };
}

/** The id of the field to focus after the next rendering. */
export function useFocusNext() {
  const next = useRef("");
  useEffect(() => {
    if (next.current === "") return;
    focusField(next.current);
    next.current = "";
  });
  return next;
}
