import { createRoot } from "react-dom/client";
import { TaskPane } from "../taskpane/TaskPane";
import { session } from "./session";

void Office.onReady(() => {
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<TaskPane session={session} />);
});
