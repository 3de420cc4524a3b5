package io.napomni.testkit.fake.bitrix24.data;

/** A stage of a pipeline, for example {@code C3:EXECUTING} «Исполняется». */
public record Stage(String statusId, String name, int sort, StageSemantics semantics) {
    public static Stage process(String statusId, String name, int sort) {
        return new Stage(statusId, name, sort, StageSemantics.PROCESS);
    }

    public static Stage success(String statusId, String name, int sort) {
        return new Stage(statusId, name, sort, StageSemantics.SUCCESS);
    }

    public static Stage failure(String statusId, String name, int sort) {
        return new Stage(statusId, name, sort, StageSemantics.FAILURE);
    }
}
