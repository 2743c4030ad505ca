import { Caption1, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ExplainedSelection } from "../../app/explainSelection";
import type { Session, SessionState } from "../../app/session";
import { plural, spokenUnit, type CellExplanation, type Place } from "../../engine";

const useStyles = makeStyles({
  title: { display: "block" },
  figures: {
    width: "100%",
    borderCollapse: "collapse",
    marginTop: tokens.spacingVerticalS,
    "& th, & td": { padding: `${tokens.spacingVerticalXXS} 0`, textAlign: "right", fontWeight: "normal" },
    "& th:first-child": { textAlign: "left" },
    "& thead th": {
      color: tokens.colorNeutralForeground2,
      borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    fontVariantNumeric: "tabular-nums",
  },
  reasons: { marginBlock: `${tokens.spacingVerticalXXS} 0`, paddingInlineStart: tokens.spacingHorizontalL },
  heading: { marginBlock: `${tokens.spacingVerticalM} 0`, fontSize: tokens.fontSizeBase300 },
});

interface Props {
  readonly of: ExplainedSelection;
  readonly session: Session;
  readonly state: SessionState;
}

/** A cell's figures in both plans, and the sentences that say where they come from, with the ways to other cells. */
export function Explanation({ of: { sheet, address, explanation }, session, state }: Props) {
  const styles = useStyles();
  if (!explanation) return null;
  return (
    <>
      <Subtitle2 as="h2" className={styles.title}>
        {explanation.title}
      </Subtitle2>
      <Caption1>
        {sheet}, cell {address}
      </Caption1>
      <Figures figures={explanation.figures} />
      {explanation.reasons.map(({ heading, lines, places }) => (
        <section key={heading}>
          <h3 className={styles.heading}>{heading}</h3>
          <ul className={styles.reasons}>
            {lines.map((line, n) => (
              <li key={line}>
                {line} <WayTo place={places?.[n] ?? null} session={session} state={state} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type WayProps = Pick<Props, "session" | "state"> & { readonly place: Place | null };

/** A link to the cell of a place, where the workbook has one. */
function WayTo({ place, session, state: { read } }: WayProps) {
  const cell = place && read?.locate({ place });
  if (!cell) return null;
  return (
    <Link as="button" onClick={() => void session.goTo(cell.sheet, cell.address)}>
      {cell.sheet}!{cell.address}
    </Link>
  );
}

function Figures({ figures }: Pick<CellExplanation, "figures">) {
  const styles = useStyles();
  const [first] = figures;
  if (!first) return null;
  const hasAfter = first.reconciled !== null;
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">In {plural(spokenUnit(first.unit), 2)}</th>
          <th scope="col">Submitted</th>
          {hasAfter && <th scope="col">Reconciled</th>}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ name, submitted, reconciled }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{rounded(submitted)}</td>
            {hasAfter && <td>{rounded(reconciled ?? 0)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const rounded = (value: number): string =>
  value.toLocaleString(undefined, { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 });
