import {
  Badge,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { explain, type PlanningModel, type ScenarioFigures, type ScenarioOutcome } from "../../engine";
import { scenarioLines, type ScenarioLine } from "./scenarioLines";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
      textAlign: "right",
      verticalAlign: "bottom",
    },
    "& td": { whiteSpace: "nowrap" },
    "& th:first-child": { textAlign: "left", fontWeight: tokens.fontWeightRegular },
  },
  // Below its name, so that three numbers of nine digits fit in the narrowest pane.
  plan: { display: "block", color: tokens.colorNeutralForeground2 },
  better: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold },
  worse: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly model: PlanningModel;
  readonly base: ScenarioFigures;
  readonly outcome: ScenarioOutcome;
}

/** One scenario: what changes, what must be true, and its figures beside those of the plan. */
export function ScenarioCard({ model, base, outcome }: Props) {
  const styles = useStyles();
  const { name, origin, assumption, changes, rowsLeftOut, problems, result, why } = outcome;
  return (
    <li className={styles.card}>
      <span className={styles.head}>
        <Text weight="semibold">{name}</Text>
        {origin === "data" && (
          <Badge appearance="tint" color="informative">
            From the data alone
          </Badge>
        )}
      </span>
      {changes.length > 0 && <Caption1>{changes.join("; ")}.</Caption1>}
      {assumption !== "" && <Caption1>What must be true: {assumption}</Caption1>}
      {rowsLeftOut > 0 && (
        <Caption1>
          {rowsLeftOut === 1 ? "One row" : `${rowsLeftOut} rows`} of it could not be read: see Problems.
        </Caption1>
      )}
      {problems.map((problem) => (
        <Caption1 key={explain(problem)}>{explain(problem)}</Caption1>
      ))}
      {result ? (
        <FigureTable
          caption={`${name} beside the plan, money in ${model.settings.currency || "the plan's currency"}`}
          lines={scenarioLines(base, result.figures)}
        />
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>Not computed. {why}</MessageBarBody>
        </MessageBar>
      )}
    </li>
  );
}

function FigureTable({
  caption,
  lines,
}: {
  readonly caption: string;
  readonly lines: readonly ScenarioLine[];
}) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">Figure, and in the plan</th>
          <th scope="col">Scenario</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, plan, scenario, change, isBetter }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              <span className={styles.plan}>{plan}</span>
            </th>
            <td>{scenario}</td>
            <td className={isBetter === null ? undefined : isBetter ? styles.better : styles.worse}>
              {isBetter !== null && (
                <span aria-label={isBetter ? "better" : "worse"}>{isBetter ? "● " : "■ "}</span>
              )}
              {change}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
