package io.napomni.testkit.fake.bitrix24.page;

import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Pipeline;
import io.napomni.testkit.fake.bitrix24.data.Stage;
import io.napomni.testkit.fake.bitrix24.stage.StageMove;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many deals stand on which stage, and who came where last. */
final class StagesRoom {
    private static final int LAST = 50;

    private StagesRoom() {}

    static Html html(Ask ask) {
        Map<String, Long> counts = ask.view().data().deals().byId().values().stream()
                .collect(Collectors.groupingBy(deal -> deal.text("stageId"), Collectors.counting()));
        List<Html> lines = ask.view().data().pipelines(EntityType.DEAL).all().stream()
                .map(pipeline -> pipeline(ask, pipeline, counts))
                .toList();
        List<StageMove> moves = ask.view().data().deals().history().byId().descendingMap().values().stream()
                .filter(move -> move.kind() != 1)
                .limit(LAST)
                .toList();
        return Html.all(Html.all(lines), Frame.section(ask.say("moves", LAST), moves(ask, moves, true)));
    }

    private static Html pipeline(Ask ask, Pipeline pipeline, Map<String, Long> counts) {
        List<Html> stages = pipeline.stages().stream()
                .map(stage -> stage(ask, pipeline, stage, counts.getOrDefault(stage.statusId(), 0L)))
                .toList();
        return Frame.section(pipeline.name(), Html.styled("div", "cards", Html.all(stages)));
    }

    private static Html stage(Ask ask, Pipeline pipeline, Stage stage, long count) {
        String deals = ask.link("/deals", "pipeline", Long.toString(pipeline.id()));
        return Html.link(
                Ask.more(deals, "stage", stage.statusId()),
                Html.tag("b", Html.text(count)),
                Html.styled("span", Names.style(stage.semantics()), Html.text(stage.name())));
    }

    /** A table of moves, with or without the deal that moved. */
    static Html moves(Ask ask, List<StageMove> moves, boolean withDeal) {
        Names names = new Names(ask);
        Table table = withDeal
                ? new Table(ask.say("time"), ask.say("stage"), ask.say("deal"))
                : new Table(ask.say("time"), ask.say("stage"));
        for (StageMove move : moves) {
            Html time = ask.when(move.time());
            Html stage = names.stage(EntityType.DEAL, move.categoryId(), move.stageId());
            if (withDeal) {
                table.row(time, stage, names.deal(move.ownerId()));
            } else {
                table.row(time, stage);
            }
        }
        return table.or(ask.say("moves.none"));
    }
}
