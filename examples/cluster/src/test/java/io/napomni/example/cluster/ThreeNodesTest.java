package io.napomni.example.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three processes on one ledger, one of them killed. {@code -Dcluster.contracts=20000} makes a longer proof of it. */
class ThreeNodesTest {

    private static final int CONTRACTS = Integer.getInteger("cluster.contracts", 1000);

    @Test
    void when_a_node_is_killed_the_others_finish_and_nobody_is_written_to_twice() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        try (ThreeNodes cluster = new ThreeNodes(CONTRACTS, told::add)) {
            ThreeNodes.Outcome outcome = cluster.run();

            Arrivals arrivals = outcome.arrivals();
            assertThat(outcome.expected()).hasSizeGreaterThan(50);
            assertThat(arrivals.copies()).isZero();
            assertThat(arrivals.copiesBySubject()).isZero();
            assertThat(outcome.doubtful())
                    .as("in doubt, and what the nodes have told: %s", told)
                    .hasSizeBetween(1, 2)
                    .containsAll(arrivals.missing(outcome.expected()));
            assertThat(arrivals.byNode()).hasSize(3);
            assertThat(arrivals.byNode().values())
                    .as("letters of each node, and what they have told: %s", told)
                    .allMatch(letters -> letters * 10 >= arrivals.letters());
            assertThat(outcome.refused()).isZero();
        }
    }
}
