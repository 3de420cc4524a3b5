package io.napomni.testkit.fake.bitrix24.page;

import io.napomni.testkit.fake.bitrix24.data.EntityType;
import io.napomni.testkit.fake.bitrix24.data.Field;
import io.napomni.testkit.fake.bitrix24.data.Item;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The fields of a deal that hold something: title, name in the API, value as people read it. */
final class DealFields {
    private final Ask ask;
    private final Item deal;
    private final Names names;

    DealFields(Ask ask, Item deal) {
        this.ask = ask;
        this.deal = deal;
        this.names = new Names(ask);
    }

    Html html() {
        List<Html> shown = ask.view().data().deals().fields().all().stream()
                .filter(field -> deal.value(field.name()).isPresent())
                .map(this::row)
                .toList();
        return Html.tag("dl", Html.all(shown));
    }

    private Html row(Field field) {
        Object value = deal.value(field.name()).orElse("");
        Html shown = value instanceof List<?> several
                ? Html.between(
                        ", ", several.stream().map(one -> read(field, one)).toList())
                : read(field, value);
        return Html.all(
                Html.tag("dt", Html.text(field.title()), Html.tag("small", Html.text(field.name()))),
                Html.tag("dd", shown));
    }

    private Html read(Field field, Object value) {
        if (value instanceof LocalDate day) {
            return Html.text(ask.words().day(day));
        }
        if (value instanceof OffsetDateTime moment) {
            return Html.text(ask.words().moment(moment));
        }
        if (field.name().equals("stageId")) {
            return names.stage(deal);
        }
        return value instanceof Long number ? numbered(field, number) : Html.text(value);
    }

    private Html numbered(Field field, long number) {
        return switch (field.type()) {
            case USER -> names.user(number);
            case COMPANY -> names.item(EntityType.COMPANY, number);
            case CONTACT -> names.item(EntityType.CONTACT, number);
            case CATEGORY -> names.pipeline(EntityType.DEAL, number);
            case ENUMERATION -> Html.text(field.choices().getOrDefault(number, Long.toString(number)));
            default -> Html.text(number);
        };
    }
}
