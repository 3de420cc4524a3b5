package io.napomni.bitrix24.source;

import io.napomni.bitrix24.crm.Field;
import io.napomni.bitrix24.crm.FieldBook;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.WrittenDay;
import io.napomni.bitrix24.list.ItemQuery;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.ConfigurationException;
import io.napomni.port.SourceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record that must come back with a known value whenever facts are read. A webhook whose rights shrank gets fewer rows
 * and no error, so a source that does not see its canary refuses to tell anything.
 *
 * @param id of an item of the same kind as the facts, for example of a deal that nobody changes
 * @param field by its title, code or key
 * @param value what people see there; of a date the day
 */
public record Canary(String id, String field, String value) {

    /** @throws ConfigurationException if the id is no whole number above zero */
    public Canary {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new ConfigurationException("The id of a canary is a whole number, not \"" + id + "\".");
        }
    }

    /** Finds the field among those of the portal. */
    public Known in(Kind kind, FieldBook book) {
        return new Known(kind, Long.parseLong(id), book.find(field), value);
    }

    /** A canary whose field is known. */
    public record Known(Kind kind, long id, Field field, String value) {

        /** Asks for it. */
        public Command command(String name) {
            return new Command(
                    name,
                    ItemQuery.METHOD,
                    Map.of(
                            "entityTypeId", kind.entityTypeId(),
                            "select", List.of("id", field.key()),
                            "filter", Map.of("@id", List.of(id)),
                            "start", 0));
        }

        /** @throws SourceException if it is not in the answer as it should be */
        public void check(Json answer) {
            check(answer.get("items").items().stream()
                    .filter(item -> item.get("id").id().equals(Optional.of(id)))
                    .findFirst());
        }

        /** @throws SourceException if the item is not as it should be */
        void check(Optional<Json> item) {
            if (item.isEmpty()) {
                throw new SourceException("Bitrix24: the canary, " + kind.type() + " " + id
                        + ", did not come back, so others may be hidden too. Nothing of this reading is used."
                        + " Check what the webhook's owner may see, or name another canary.");
            }
            Optional<String> shown = new Row(kind, item.get()).text(field);
            if (shown.filter(this::isAsExpected).isEmpty()) {
                throw new SourceException("Bitrix24: the canary, " + kind.type() + " " + id
                        + ", came back with another value in the field " + field
                        + ". Nothing of this reading is used. Check what the webhook's owner may see,"
                        + " or correct the canary.");
            }
        }

        private boolean isAsExpected(String shown) {
            Optional<LocalDate> day = WrittenDay.of(value);
            return shown.equals(value.strip())
                    || (day.isPresent() && WrittenDay.of(shown).equals(day))
                    || (Values.quantity(value).isPresent()
                            && Values.quantity(shown).equals(Values.quantity(value)));
        }
    }
}
