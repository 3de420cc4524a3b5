package io.napomni.proofs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** The figures of a proof: a line {@code name value limit PASS|FAIL} each, and a failure if one of them is off. */
public final class Figures {

    private final String proof;
    private final List<String> lines = new ArrayList<>();

    /** @param proof its name, without blanks, for example {@code F01} */
    public Figures(String proof) {
        this.proof = proof;
    }

    public Figures atMost(String what, long value, long limit) {
        return add(what, value, "<=" + limit, value <= limit);
    }

    public Figures atLeast(String what, long value, long limit) {
        return add(what, value, ">=" + limit, value >= limit);
    }

    public Figures exactly(String what, long value, long limit) {
        return add(what, value, "=" + limit, value == limit);
    }

    private Figures add(String what, long value, String limit, boolean passed) {
        String line = proof + "-" + what + " " + value + " " + limit + " " + (passed ? "PASS" : "FAIL");
        // Not the file descriptor: a build that runs tests in a process of its own shows what goes through here only.
        System.out.println(line);
        lines.add(line);
        return this;
    }

    /** Fails if a figure is off. */
    public void check() {
        assertThat(lines).isNotEmpty().allMatch(line -> line.endsWith("PASS"));
    }
}
