import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
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
import { SetUpOffer } from "./SetUpOffer";
import { Welcome } from "./Welcome";

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

/**
 * In a narrow pane the tabs stand closer and go on in the next line; none is hidden. They stay in sight while their
 * page is scrolled.
 */
const useStyles = makeStyles({
  tabs: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    flexWrap: "wrap",
    backgroundColor: tokens.colorNeutralBackground1,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    "& [role=tab]": { paddingInline: tokens.spacingHorizontalXXS },
    "& [role=tab] .fui-Tab__content": { fontSize: tokens.fontSizeBase200 },
    "& [role=tab] .fui-Tab__content--reserved-space": { fontSize: tokens.fontSizeBase200 },
  },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** What came of the last run: the headline, decisions, gaps by money, problems with their cells, and what was read. */
export function Results({ session, state }: Props) {
  const styles = useStyles();
  const [chosen, choose] = useState<Page | null>(null);
  const { alignment, read } = state;
  if (!read) return <Welcome session={session} state={state} />;
  const page = chosen ?? (alignment ? "decisions" : "problems");
  const count = state.problems?.length ?? 0;
  return (
    <>
      {alignment && (
        <HeadlineCard headline={alignment.headline} currency={read.model?.settings.currency ?? ""} />
      )}
      <TabList
        className={styles.tabs}
        size="small"
        aria-label="Results"
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
        <Tab value="problems">{count > 0 ? `Problems ${count}` : "Problems"}</Tab>
        <Tab value="read">Read</Tab>
      </TabList>
      <ResultPage session={session} state={state} page={page} />
    </>
  );
}

/** The page of a tab. */
function ResultPage({ session, state, page }: Props & { readonly page: Page }) {
  switch (page) {
    case "decisions":
      return <DecisionPage session={session} state={state} />;
    case "gaps":
      return <GapList session={session} state={state} />;
    case "levers":
      return <LeversPage session={session} state={state} />;
    case "scenarios":
      return <ScenariosPage session={session} state={state} />;
    case "changes":
      return <ChangesPage session={session} state={state} />;
    case "demand":
      return <DemandPage session={session} state={state} />;
    case "cell":
      return <CellPage session={session} state={state} />;
    case "settings":
      return <SettingsPage session={session} state={state} />;
    case "problems":
      return <Problems session={session} state={state} />;
    case "read":
      return <FoundList found={state.read?.found ?? []} />;
  }
}

function Problems({ session, state }: Props) {
  const { read, problems } = state;
  return (
    <>
      {read?.model === null && (
        <SetUpOffer
          session={session}
          state={state}
          words="A workbook without planning sheets can get them here."
        />
      )}
      <ProblemList session={session} problems={problems ?? []} isKnown={problems !== null} />
    </>
  );
}
