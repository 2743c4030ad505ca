import { Tab, TabList } from "@fluentui/react-components";
import { useState } from "react";
import type { Session, SessionState } from "../app/session";
import { FoundList } from "./FoundList";
import { GapList } from "./GapList";
import { ProblemList } from "./ProblemList";

type Page = "gaps" | "problems" | "read";

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** What came of the last run: gaps by money, problems with their cells, and what was read. */
export function Results({ session, state }: Props) {
  const [chosen, choose] = useState<Page | null>(null);
  const { alignment, read, report } = state;
  if (!read) return <Welcome />;
  const page = chosen ?? (alignment ? "gaps" : "problems");
  const problems = report?.problems ?? [];
  return (
    <>
      <TabList selectedValue={page} onTabSelect={(_, { value }) => choose(value as Page)}>
        <Tab value="gaps">Gaps</Tab>
        <Tab value="problems">{problems.length > 0 ? `Problems (${problems.length})` : "Problems"}</Tab>
        <Tab value="read">What was read</Tab>
      </TabList>
      {page === "gaps" && <GapList state={state} />}
      {page === "problems" && <ProblemList session={session} problems={problems} isKnown={report !== null} />}
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
