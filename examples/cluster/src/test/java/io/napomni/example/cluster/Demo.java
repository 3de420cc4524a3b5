package io.napomni.example.cluster;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

/** Shows the three nodes at work and counts what has arrived. */
public final class Demo {

    private Demo() {}

    /** With so many contracts; ends with 1 if the count is not what was promised. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int contracts = arguments.length == 0 ? 5000 : Integer.parseInt(arguments[0]);
        boolean kept;
        try (ThreeNodes cluster = new ThreeNodes(contracts, Demo::say)) {
            ThreeNodes.Outcome outcome = cluster.run();
            kept = tell(outcome);
        }
        System.exit(kept ? 0 : 1);
    }

    private static boolean tell(ThreeNodes.Outcome outcome) {
        Arrivals arrivals = outcome.arrivals();
        Set<String> missing = arrivals.missing(outcome.expected());
        int least = arrivals.byNode().values().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
        boolean kept = figure("copies by Message-ID", arrivals.copies(), 0, arrivals.copies() == 0);
        kept &= figure(
                "missing",
                missing.size(),
                outcome.doubtful().size(),
                outcome.doubtful().containsAll(missing));
        kept &= figure(
                "in doubt", outcome.doubtful().size(), 2, outcome.doubtful().size() <= 2);
        kept &= figure("requests refused by the portal", outcome.refused(), 0, outcome.refused() == 0);
        kept &= figure(
                "letters of the least busy node", least, arrivals.letters() / 10, least * 10 >= arrivals.letters());
        say("letters " + arrivals.letters() + " of " + outcome.expected().size() + " " + arrivals.byNode() + " in "
                + outcome.sending().toMillis() + " ms");
        say("requests to the portal: " + outcome.requests().forOneProposal() + " for a proposal, "
                + outcome.requests().forAll() + " for all; the ledger has grown by " + outcome.ledgerBytes()
                + " bytes");
        return kept;
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static boolean figure(String name, long value, long limit, boolean kept) {
        say(name + " " + value + " " + limit + " " + (kept ? "PASS" : "FAIL"));
        return kept;
    }
}
