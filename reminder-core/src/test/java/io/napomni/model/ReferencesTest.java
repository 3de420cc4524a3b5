package io.napomni.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.store.Bucket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** A database keeps each of them as the same question mark: one of two customers would be taken for the other. */
    @ParameterizedTest
    @ValueSource(strings = {"x\ud8001", "\udc00", "1\ud800", "\ud83d\ud83d\ude00"})
    void nothing_has_half_of_a_character(String id) {
        assertThatThrownBy(() -> new CustomerRef("b24", "company", id))
                .hasMessage("a customer reference has no unpaired surrogate");
        assertThatThrownBy(() -> new SubjectRef(id, "deal", "44"))
                .hasMessage("a subject reference has no unpaired surrogate");
        assertThatThrownBy(() -> new SubjectRef("b24", id, "44")).hasMessageContaining("surrogate");
        assertThatThrownBy(() -> new Bucket("letters|" + id, 1))
                .hasMessage("the key of a bucket has no unpaired surrogate");
    }

    @Test
    void a_character_of_two_halves_is_one_like_any_other() {
        assertThat(new SubjectRef("b24", "deal", "\ud83d\ude00")).hasToString("b24:deal:\ud83d\ude00");
        assertThat(new Bucket("letters|\ud83d\ude00", 1).key()).endsWith("\ud83d\ude00");
    }
}
