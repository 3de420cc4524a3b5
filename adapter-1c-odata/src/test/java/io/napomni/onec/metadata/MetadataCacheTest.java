package io.napomni.onec.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.ConfigurationException;
import io.napomni.port.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetadataCacheTest {
    private static final URI BASE = URI.create("https://1c.example/ut/odata/standard.odata/");
    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String A = "Catalog_Партнеры";
    private static final String B = "Document_ЗаказКлиента";
    private static final ServiceDocument DOCUMENT = ServiceDocument.of(List.of(A, B));

    @TempDir
    Path folder;

    private int reads;

    @Test
    void what_was_read_once_is_not_read_again() {
        Metadata first = at(MORNING).metadata(BASE, DOCUMENT, Set.of(A), this::edmx);
        Metadata second = at(MORNING.plusSeconds(3600)).metadata(BASE, DOCUMENT, Set.of(A), this::edmx);
        assertThat(second).isEqualTo(first);
        assertThat(second.set(A).orElseThrow().type("Code")).contains(Edm.STRING);
        assertThat(second.enumerations()).isEqualTo(first.enumerations());
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void another_service_document_asks_again() {
        at(MORNING).metadata(BASE, DOCUMENT, Set.of(A), this::edmx);
        at(MORNING).metadata(BASE, ServiceDocument.of(List.of(A)), Set.of(A), this::edmx);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void a_file_lives_up_to_its_age_and_no_longer() {
        at(MORNING).metadata(BASE, DOCUMENT, Set.of(A), this::edmx);
        at(MORNING.plus(WEEK).minusSeconds(1)).metadata(BASE, DOCUMENT, Set.of(A), this::edmx);
        assertThat(reads).isEqualTo(1);
        at(MORNING.plus(WEEK)).metadata(BASE, DOCUMENT, Set.of(A), this::edmx);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void a_file_from_the_future_is_not_trusted() {
        at(MORNING).metadata(BASE, DOCUMENT, Set.of(A), this::edmx);
        at(MORNING.minusSeconds(60)).metadata(BASE, DOCUMENT, Set.of(A), this::edmx);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void who_wants_more_reads_once_for_both() {
        at(MORNING).metadata(BASE, DOCUMENT, Set.of(A), this::edmx);
        assertThat(at(MORNING).metadata(BASE, DOCUMENT, Set.of(B), this::edmx).set(B))
                .isPresent();
        assertThat(at(MORNING).metadata(BASE, DOCUMENT, Set.of(A), this::edmx).set(A))
                .isPresent();
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void bases_do_not_share_a_file_and_a_slash_or_a_login_makes_no_other_base() throws IOException {
        at(MORNING).metadata(BASE, DOCUMENT, Set.of(A), this::edmx);
        URI same = URI.create("HTTPS://robot:geheim@1C.example/ut/odata/standard.odata");
        at(MORNING).metadata(same, DOCUMENT, Set.of(A), this::edmx);
        assertThat(reads).isEqualTo(1);
        at(MORNING).metadata(URI.create("https://1c.example/bp/odata/standard.odata"), DOCUMENT, Set.of(A), this::edmx);
        assertThat(reads).isEqualTo(2);
        assertThat(files()).hasSize(2).allSatisfy(file -> {
            assertThat(file.getFileName().toString()).matches("1c-metadata-[0-9a-f]{64}\\.json");
            assertThat(Files.readString(file)).doesNotContain("geheim", "robot", "example");
        });
    }

    @Test
    void a_file_damaged_anywhere_is_read_anew_and_mended() throws IOException {
        Metadata good = at(MORNING).metadata(BASE, DOCUMENT, Set.of(A), this::edmx);
        Path file = files().get(0);
        byte[] sound = Files.readAllBytes(file);
        for (int position = 0; position < sound.length; position++) {
            byte[] damaged = sound.clone();
            damaged[position] ^= 1;
            Files.write(file, damaged);
            int before = reads;
            assertThat(at(MORNING).metadata(BASE, DOCUMENT, Set.of(A), this::edmx))
                    .isEqualTo(good);
            assertThat(reads).as("byte %d", position).isEqualTo(before + 1);
            assertThat(Files.readAllBytes(file)).hasSameSizeAs(sound);
        }
    }

    @Test
    void a_file_cut_anywhere_is_read_anew() throws IOException {
        at(MORNING).metadata(BASE, DOCUMENT, Set.of(A), this::edmx);
        Path file = files().get(0);
        byte[] sound = Files.readAllBytes(file);
        for (int length = 0; length < sound.length; length++) {
            Files.write(file, Arrays.copyOf(sound, length));
            int before = reads;
            at(MORNING).metadata(BASE, DOCUMENT, Set.of(A), this::edmx);
            assertThat(reads).as("length %d", length).isEqualTo(before + 1);
        }
    }

    @Test
    void what_could_not_be_read_leaves_the_old_file_as_it_was() throws IOException {
        at(MORNING).metadata(BASE, DOCUMENT, Set.of(A), this::edmx);
        byte[] before = Files.readAllBytes(files().get(0));
        assertThatThrownBy(() ->
                        at(MORNING.plus(WEEK)).metadata(BASE, DOCUMENT, Set.of(A), () -> EdmxText.stream("<edmx:Edmx")))
                .isInstanceOf(SourceException.class);
        assertThat(files()).hasSize(1);
        assertThat(Files.readAllBytes(files().get(0))).isEqualTo(before);
    }

    @Test
    void a_folder_in_which_nothing_can_be_written_costs_time_and_no_answer() throws IOException {
        at(MORNING).metadata(BASE, DOCUMENT, Set.of(A), this::edmx);
        Path file = files().get(0);
        Files.delete(file);
        Files.createDirectories(file.resolve("in-the-way"));
        assertThat(at(MORNING).metadata(BASE, DOCUMENT, Set.of(A), this::edmx).set(A))
                .isPresent();
        assertThat(files()).as("no unfinished file stays").containsExactly(file);
    }

    @Test
    void a_folder_that_cannot_be_is_said_at_once() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "", StandardCharsets.UTF_8);
        Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);
        assertThatThrownBy(() -> new MetadataCache(file, WEEK, clock)).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> new MetadataCache(folder, Duration.ZERO, clock))
                .isInstanceOf(ConfigurationException.class);
    }

    private MetadataCache at(Instant now) {
        return new MetadataCache(folder, WEEK, Clock.fixed(now, ZoneOffset.UTC));
    }

    private InputStream edmx() {
        reads++;
        return EdmxText.stream(new EdmxText()
                .set(A, List.of("Ref_Key"), Map.of("Ref_Key", "Edm.Guid", "Code", "Edm.String"))
                .set(B, List.of("Ref_Key"), Map.of("Ref_Key", "Edm.Guid"))
                .xml());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
