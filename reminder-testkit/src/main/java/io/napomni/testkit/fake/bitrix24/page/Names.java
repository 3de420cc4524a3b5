package io.napomni.testkit.fake.bitrix24.page;

import io.napomni.testkit.fake.bitrix24.activity.Owner;
import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.data.Pipeline;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.data.Stage;
import io.napomni.testkit.fake.bitrix24.data.StageSemantics;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What things are called that the portal knows by number. */
final class Names {
    private final Ask ask;
    private final PortalData data;

    Names(Ask ask) {
        this.ask = ask;
        this.data = ask.view().data();
    }

    /** A deal by its title, linked to its card. */
    Html deal(long id) {
        String title = data.deals().find(id).map(deal -> deal.text("title")).orElse("");
        return Html.link(ask.link("/deals/" + id), Html.text(title.isEmpty() ? "№ " + id : title));
    }

    /** Whatever an activity or a comment belongs to. */
    Html owner(Owner owner) {
        Optional<EntityType> type = EntityType.withId(owner.typeId());
        return type.filter(EntityType.DEAL::equals).isPresent()
                ? deal(owner.id())
                : type.map(kind -> item(kind, owner.id()))
                        .orElseGet(() -> Html.text(owner.typeId() + " / " + owner.id()));
    }

    /** A binding of a task, like {@code D_1207}. */
    Html binding(String written) {
        String[] parts = written.split("_", 2);
        boolean numbered = parts.length == 2 && parts[1].matches("\\d{1,15}");
        return numbered
                ? EntityType.withOwnerType(parts[0])
                        .map(type -> owner(type.owner(Long.parseLong(parts[1]))))
                        .orElseGet(() -> Html.text(written))
                : Html.text(written);
    }

    Html item(EntityType type, long id) {
        String name = data.items(type)
                .find(id)
                .map(item -> type == EntityType.CONTACT ? person(item) : item.text("title"))
                .orElse("");
        return Html.text(name.isEmpty() ? type.name().toLowerCase(Locale.ROOT) + " " + id : name);
    }

    Html user(long id) {
        PortalUser user = data.users().get(id);
        String name = user == null ? "" : (user.name() + " " + user.lastName()).strip();
        return Html.text(name.isEmpty() ? ask.say("user", id) : name);
    }

    Html pipeline(EntityType type, Object id) {
        return Html.text(found(type, id).map(Pipeline::name).orElse(id.toString()));
    }

    /** The stage as a badge in the colour of what it means. */
    Html stage(EntityType type, Object pipeline, String statusId) {
        Optional<Stage> stage = found(type, pipeline).flatMap(line -> line.stage(statusId));
        String style = stage.map(Stage::semantics).map(Names::style).orElse("stage");
        return Html.styled("span", style, Html.text(stage.map(Stage::name).orElse(statusId)));
    }

    Html stage(Item deal) {
        return stage(EntityType.DEAL, deal.value("categoryId").orElse(0L), deal.text("stageId"));
    }

    static String style(StageSemantics semantics) {
        return switch (semantics) {
            case PROCESS -> "stage";
            case SUCCESS -> "stage good";
            case FAILURE, APOLOGY -> "stage bad";
        };
    }

    private Optional<Pipeline> found(EntityType type, Object id) {
        return id instanceof Long number ? data.pipelines(type).find(number) : Optional.empty();
    }

    private static String person(Item contact) {
        return Stream.of("name", "secondName", "lastName")
                .map(contact::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
