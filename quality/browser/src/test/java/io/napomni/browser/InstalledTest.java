package io.napomni.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledTest {

    @TempDir
    Path folder;

    @Test
    void a_machine_without_a_browser_is_told_what_to_install() {
        assertThatThrownBy(() -> Installed.chromium("", folder.toString()))
                .hasMessageContaining("apt-get install chromium")
                .hasMessageContaining("-Dnapomni.browser.chromium");
        assertThatThrownBy(() -> Installed.chromium(folder.resolve("none").toString(), ""))
                .hasMessageContaining("There is no Chromium at");
        assertThatThrownBy(() -> Installed.node(folder.toString())).hasMessageContaining("apt-get install nodejs");
        assertThatThrownBy(() -> Installed.driver(folder)).hasMessageContaining("npm ci");
    }

    @Test
    void a_browser_on_the_path_is_found() throws IOException {
        Path here = Files.createFile(folder.resolve("chromium-browser"));
        assertThat(here.toFile().setExecutable(true)).isTrue();

        assertThat(Installed.chromium("", folder.toString())).isEqualTo(here);
        assertThat(Installed.chromium(here.toString(), "")).isEqualTo(here);
    }
}
