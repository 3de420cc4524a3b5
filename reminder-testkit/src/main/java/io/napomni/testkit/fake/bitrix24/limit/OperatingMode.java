package io.napomni.testkit.fake.bitrix24.limit;

/** Who is charged with the operating time of a batch: sources disagree, so a client must live with each. */
public enum OperatingMode {
    /** As documented: inner methods are charged and checked each for itself, the batch is not. */
    DOC,
    /**
     * As measured on a self-hosted portal: the batch is charged half of its time, inner methods nothing, and short
     * calls are not counted.
     */
    BOX,
    /** No limit, and no {@code operating_reset_at} in answers: the default of self-hosted portals. */
    OFF
}
