package io.napomni.testkit.fake.bitrix24.page;

import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.Pipeline;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** The deals, what changed last first; of one pipeline or stage where that is chosen. */
final class DealsRoom {
    private static final String PIPELINE = "pipeline";
    private static final String STAGE = "stage";

    private DealsRoom() {}

    static Html html(Ask ask) {
        Names names = new Names(ask);
        Pager pager = Pager.of(ask, wanted(ask).count());
        Table table = new Table(
                "ID",
                ask.say("deal"),
                ask.say("stage"),
                ask.say("company"),
                ask.say("responsible"),
                ask.say("changed"));
        for (Item deal : pager.of(wanted(ask).map(Dated::of).sorted().map(Dated::deal))) {
            table.row(
                    Html.text(deal.id()),
                    names.deal(deal.id()),
                    names.stage(deal),
                    named(deal, "companyId", id -> names.item(EntityType.COMPANY, id)),
                    named(deal, "assignedById", names::user),
                    changedAt(deal).map(ask.words()::moment).map(Html::text).orElse(Html.NONE));
        }
        return Html.tag("section", pipelines(ask), stage(ask), table.or(ask.say("deals.none")), pager.html());
    }

    private static Html named(Item deal, String field, LongFunction<Html> name) {
        return deal.value(field)
                .map(id -> id instanceof Long number ? name.apply(number) : Html.text(id))
                .orElse(Html.NONE);
    }

    private static Stream<Item> wanted(Ask ask) {
        long pipeline = ask.request().number(PIPELINE, -1);
        String stage = ask.request().parameter(STAGE);
        return ask.view().data().deals().byId().values().stream()
                .filter(deal -> pipeline < 0 || deal.value("categoryId").equals(Optional.of(pipeline)))
                .filter(deal -> stage.isEmpty() || deal.text("stageId").equals(stage));
    }

    private static Html pipelines(Ask ask) {
        long chosen = ask.request().number(PIPELINE, -1);
        List<Html> choices = new ArrayList<>();
        choices.add(Frame.choice(ask.link("/deals"), chosen < 0, ask.text("all")));
        for (Pipeline pipeline : ask.view().data().pipelines(EntityType.DEAL).all()) {
            String to = ask.link("/deals", PIPELINE, Long.toString(pipeline.id()));
            choices.add(Frame.choice(to, chosen == pipeline.id(), Html.text(pipeline.name())));
        }
        return Html.styled("p", "chips", Html.all(choices));
    }

    private static Html stage(Ask ask) {
        String stage = ask.request().parameter(STAGE);
        return stage.isEmpty()
                ? Html.NONE
                : Html.styled("p", "chips", Html.current(ask.here(STAGE, ""), ask.text("stage.only", stage)));
    }

    private static Optional<OffsetDateTime> changedAt(Item deal) {
        return Stream.of("updatedTime", "movedTime", "createdTime")
                .flatMap(field -> deal.value(field).stream())
                .filter(OffsetDateTime.class::isInstance)
                .map(OffsetDateTime.class::cast)
                .max(Comparator.naturalOrder());
    }

    /** A deal with its last change, which is looked up once and not at every comparison; what changed last comes first. */
    private record Dated(Item deal, long second) implements Comparable<Dated> {
        static Dated of(Item deal) {
            return new Dated(
                    deal, changedAt(deal).map(OffsetDateTime::toEpochSecond).orElse(Long.MIN_VALUE));
        }

        @Override
        public int compareTo(Dated other) {
            int later = Long.compare(other.second, second);
            return later == 0 ? Long.compare(other.deal.id(), deal.id()) : later;
        }
    }
}
