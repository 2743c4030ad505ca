import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import { useState } from "react";
import type { Session, SessionState } from "../app/session";
import { CellPage } from "./cell/CellPage";
import { ChangesPage } from "./changes/ChangesPage";
import { DecisionPage } from "./decisions/DecisionPage";
import { DemandPage } from "./demand/DemandPage";
import { FoundList } from "./FoundList";
import { GapList } from "./GapList";
import { HeadlineCard } from "./HeadlineCard";
import { LeversPage } from "./levers/LeversPage";
import { ProblemList } from "./ProblemList";
import { ScenariosPage } from "./scenarios/ScenariosPage";
import { SettingsPage } from "./settings/SettingsPage";

type Page =
  | "decisions"
  | "gaps"
  | "levers"
  | "scenarios"
  | "changes"
  | "demand"
  | "cell"
  | "settings"
  | "problems"
  | "read";

/** In a narrow pane the tabs go on in the next line; none is hidden. */
const useStyles = makeStyles({ tabs: { flexWrap: "wrap" } });

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** What came of the last run: the headline, decisions, gaps by money, problems with their cells, and what was read. */
export function Results({ session, state }: Props) {
  const styles = useStyles();
  const [chosen, choose] = useState<Page | null>(null);
  const { alignment, read, report } = state;
  if (!read) return <Welcome />;
  const page = chosen ?? (alignment ? "decisions" : "problems");
  const problems = report?.problems ?? [];
  return (
    <>
      {alignment && (
        <HeadlineCard headline={alignment.headline} currency={read.model?.settings.currency ?? ""} />
      )}
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={page}
        onTabSelect={(_, { value }) => choose(value as Page)}
      >
        <Tab value="decisions">Decisions</Tab>
        <Tab value="gaps">Gaps</Tab>
        <Tab value="levers">Levers</Tab>
        <Tab value="scenarios">Scenarios</Tab>
        <Tab value="changes">Changes</Tab>
        <Tab value="demand">Demand</Tab>
        <Tab value="cell">Cell</Tab>
        <Tab value="settings">Settings</Tab>
        <Tab value="problems">{problems.length > 0 ? `Problems ${problems.length}` : "Problems"}</Tab>
        <Tab value="read">Read</Tab>
      </TabList>
      {page === "decisions" && <DecisionPage session={session} state={state} />}
      {page === "gaps" && <GapList session={session} state={state} />}
      {page === "levers" && <LeversPage session={session} state={state} />}
      {page === "scenarios" && <ScenariosPage session={session} state={state} />}
      {page === "changes" && <ChangesPage session={session} state={state} />}
      {page === "demand" && <DemandPage session={session} state={state} />}
      {page === "cell" && <CellPage session={session} state={state} />}
      {page === "settings" && <SettingsPage session={session} state={state} />}
      {page === "problems" && (
        <ProblemList session={session} problems={problems} isKnown={report?.outcome === "done"} />
      )}
      {page === "read" && <FoundList found={read.found} />}
    </>
  );
}

function Welcome() {
  return (
    <p>
      Press <b>Monthly review</b>. The add-in reads your planning sheets, reconciles sales and operations, and
      writes its own pages. Your sheets stay as they are, and nothing leaves this workbook.
    </p>
  );
}
