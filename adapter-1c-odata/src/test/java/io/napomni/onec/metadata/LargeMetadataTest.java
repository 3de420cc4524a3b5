package io.napomni.onec.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.port.SourceException;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LargeMetadataTest {
    private static final long SEVENTEEN_MEGABYTES = 17_000_000;

    @Test
    void seventeen_megabytes_are_read_within_a_heap_of_eight() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(), "-Xmx8m", "-cp", classPath(), LargeMetadata.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        String[] counts = said.split(" ");
        assertThat(Long.parseLong(counts[0])).isGreaterThan(SEVENTEEN_MEGABYTES);
        assertThat(counts).as("bytes, sets, properties, links").endsWith("1", "31", "2");
    }

    /** Only where these classes are; runners of tests may hide their class path from the system's properties. */
    private static String classPath() throws URISyntaxException {
        List<String> places = new ArrayList<>();
        for (Class<?> type : List.of(LargeMetadata.class, Metadata.class, SourceException.class)) {
            places.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(File.pathSeparator, places);
    }
}
