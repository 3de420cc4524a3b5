package io.napomni.testkit.fake.bitrix24.data;

/** What a stage means for the deal: still going on, won, lost, or lost with an apology. */
public enum StageSemantics {
    PROCESS("P", "process"),
    SUCCESS("S", "success"),
    FAILURE("F", "failure"),
    APOLOGY("F", "apology");

    private final String code;
    private final String word;

    StageSemantics(String code, String word) {
        this.code = code;
        this.word = word;
    }

    /** The code in {@code stageSemanticId}. */
    public String code() {
        return code;
    }

    /** The word in {@code EXTRA.SEMANTICS} of {@code crm.status.list}. */
    public String word() {
        return word;
    }

    public boolean isClosing() {
        return this != PROCESS;
    }
}
