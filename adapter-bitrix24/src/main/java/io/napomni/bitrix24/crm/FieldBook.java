package io.napomni.bitrix24.crm;

import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.ConfigurationException;
import io.napomni.port.SourceException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of one kind of cards, as the portal lists them. */
public record FieldBook(Kind kind, List<Field> fields) {

    /** Asks for them. */
    public static Command command(String name, Kind kind) {
        return new Command(name, "crm.item.fields", Map.of("entityTypeId", kind.entityTypeId()));
    }

    /**
     * The fields of deals.
     *
     * @throws SourceException if the answer lists no fields
     */
    public static FieldBook from(Json result) {
        return from(Kind.DEAL, result);
    }

    /**
     * The fields of a kind of cards.
     *
     * @throws SourceException if the answer lists no fields
     */
    public static FieldBook from(Kind kind, Json result) {
        List<Field> fields = result.get("fields").entries().entrySet().stream()
                .map(entry -> Field.from(entry.getKey(), entry.getValue()))
                .toList();
        if (fields.isEmpty()) {
            throw new SourceException("Bitrix24, crm.item.fields: the answer lists no fields."
                    + " Check that the webhook's owner may see cards of this kind: " + kind.type() + ".");
        }
        return new FieldBook(kind, fields);
    }

    /**
     * The field that has this key, code or title, in any case. A key or code goes before a title.
     *
     * @throws ConfigurationException if there is none, or several of one title; it names the nearest
     */
    public Field find(String name) {
        String wanted = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        List<Field> exact =
                fields.stream().filter(field -> field.key().equals(wanted)).toList();
        List<Field> found = exact.isEmpty() ? called(wanted) : exact;
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new ConfigurationException(one() + " of the portal has no field \"" + name + "\". "
                    + Nearest.to(
                            wanted,
                            fields,
                            field -> field.titles().isEmpty()
                                    ? field.code()
                                    : field.titles().get(0))
                    + " A field is named by its title, its code (UF_CRM_…) or its key (ufCrm_…).");
        }
        throw new ConfigurationException(one() + " of the portal has several fields \"" + name + "\": "
                + found.stream().map(Field::code).collect(Collectors.joining(", "))
                + ". Name the code of the one you mean.");
    }

    private String one() {
        return (kind == Kind.SMART_INVOICE ? "An " : "A ") + kind.type();
    }

    private List<Field> called(String wanted) {
        List<Field> byCode = fields.stream()
                .filter(field ->
                        field.key().equalsIgnoreCase(wanted) || field.code().equalsIgnoreCase(wanted))
                .toList();
        return byCode.isEmpty()
                ? fields.stream().filter(field -> field.isCalled(wanted)).toList()
                : byCode;
    }
}
