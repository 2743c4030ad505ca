import { makeStyles, tokens } from "@fluentui/react-components";

/** The look of what opens below a line of a list, to enter something. */
export const useEntryForm = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
});
