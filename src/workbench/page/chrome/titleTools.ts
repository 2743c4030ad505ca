import { button, el } from "../dom";
import { THEME_LABELS, type ThemeName } from "./themes";

export interface TitleActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Shows or hides the panel of batches; answers whether it shows now. */
  readonly traffic: () => boolean;
  readonly theme: (name: ThemeName) => void;
  readonly help: () => void;
}

export interface TitleTools {
  show(state: { readonly canUndo: boolean; readonly canRedo: boolean }): void;
}

/** The buttons in the title bar. */
export function makeTitleTools(host: HTMLElement, theme: ThemeName, actions: TitleActions): TitleTools {
  const undo = button("Undo", { title: "Undo (Ctrl+Z)", press: actions.undo });
  const redo = button("Redo", { title: "Redo (Ctrl+Y)", press: actions.redo });
  const traffic = button("Batches", {
    title: "What the add-in asks of Excel",
    attributes: { "aria-pressed": "false" },
    press: () => traffic.setAttribute("aria-pressed", String(actions.traffic())),
  });
  const themes = el(
    "select",
    { attributes: { id: "theme" } },
    ...Object.entries(THEME_LABELS).map(([name, words]) =>
      el("option", { attributes: { value: name } }, words),
    ),
  );
  themes.value = theme;
  themes.addEventListener("change", () => actions.theme(themes.value as ThemeName));
  host.replaceChildren(
    button("Open…", { title: "Open a workbook; or drop one on the page", press: actions.open }),
    button("Save", { title: "Save the workbook to your downloads (Ctrl+S)", press: actions.save }),
    undo,
    redo,
    traffic,
    el("label", { attributes: { for: "theme" } }, "Theme"),
    themes,
    button("Help", { title: "What this page is, and its keys", press: actions.help }),
  );
  return {
    show: ({ canUndo, canRedo }) => {
      undo.disabled = !canUndo;
      redo.disabled = !canRedo;
    },
  };
}
