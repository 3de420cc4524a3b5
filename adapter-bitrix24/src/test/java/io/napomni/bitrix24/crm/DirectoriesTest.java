package io.napomni.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DirectoriesTest {
    private static final String SOURCE = row("SOURCE", "CALL", "Звонок");
    private static final String GENERAL = row("DEAL_STAGE", "WON", "Успех");
    private static final String CONTRACTS = row("DEAL_STAGE_3", "C3:WON", "Исполнен");

    private static String row(String entity, String id, String name) {
        return "{\"ENTITY_ID\":\"" + entity + "\",\"STATUS_ID\":\"" + id + "\",\"NAME\":\"" + name + "\"}";
    }

    private static Directories of(OptionalLong total, List<String> rows) {
        String json = rows.stream().collect(Collectors.joining(",", "[", "]"));
        return Directories.from(new CommandOutcome.Ok(
                JsonCodec.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow(), total));
    }

    private static Directories of(String... rows) {
        return of(OptionalLong.of(rows.length), List.of(rows));
    }

    @Test
    void a_stage_of_one_pipeline_is_the_only_one_of_its_name() {
        Directories all = of(SOURCE, GENERAL, CONTRACTS);

        assertThat(all.only(Kind.DEAL, " исполнен ")).contains("C3:WON");
        assertThat(all.only(Kind.DEAL, "Звонок")).isEmpty();
        assertThat(all.only(Kind.SMART_INVOICE, "Исполнен")).isEmpty();
        assertThat(all.find(Kind.DEAL, 3).orElseThrow().stages()).hasSize(1);
    }

    @Test
    void a_name_or_id_of_several_pipelines_means_no_certain_stage() {
        Directories all = of(GENERAL, CONTRACTS, row("DEAL_STAGE_4", "C4:WON", "Исполнен"));

        assertThat(all.only(Kind.DEAL, "Исполнен")).isEmpty();
        assertThat(all.only(Kind.DEAL, "WON")).isEmpty();
    }

    @Test
    void a_stage_without_the_sign_of_its_pipeline_is_certain_only_where_there_is_no_other() {
        assertThat(of(GENERAL, CONTRACTS).only(Kind.DEAL, "Успех")).isEmpty();
        assertThat(of(GENERAL, SOURCE).only(Kind.DEAL, "Успех")).contains("WON");
    }

    @Test
    void nothing_is_made_of_a_part_of_the_list() {
        assertThat(of(OptionalLong.of(51), List.of(CONTRACTS)).books()).isEmpty();
        assertThat(of(OptionalLong.empty(), Collections.nCopies(50, CONTRACTS)).books())
                .isEmpty();
        assertThat(of(OptionalLong.empty(), List.of(CONTRACTS)).books()).hasSize(1);
    }
}
