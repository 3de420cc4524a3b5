package io.napomni.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.store.Bucket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reference, and what is counted by it, may be made of. */
class ReferencesTest {

    @Test
    void an_id_may_have_colons_of_its_own() {
        assertThat(CustomerRef.parse("crm:person:urn:7")).isEqualTo(new CustomerRef("crm", "person", "urn:7"));
    }

    @ParameterizedTest
    @CsvSource({"' ',company,44", "b24,'',44", "b24,company,' '", "b:24,company,44", "b24,com:pany,44"})
    void nothing_is_blank_and_only_an_id_has_colons(String system, String type, String id) {
        assertThatThrownBy(() -> new CustomerRef(system, type, id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubjectRef(system, type, id)).isInstanceOf(IllegalArgumentException.class);
    }

    /** PostgreSQL keeps none: what was counted under it would not be found again, and the limit would hold nobody. */
    @Test
    void nothing_has_a_character_that_a_database_cannot_keep() {
        assertThatThrownBy(() -> new CustomerRef("b24", "company", "4\0004"))
                .hasMessage("a customer reference has no NUL character");
        assertThatThrownBy(() -> new SubjectRef("b24", "de\0al", "44")).hasMessageContaining("NUL");
        assertThatThrownBy(() -> new Bucket("letters|a\0", 1)).hasMessage("the key of a bucket has no NUL character");
    }
}
