package io.napomni.onec.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.onec.metadata.Edm;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes away each name of each profile, one at a time. */
final class EachNameTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");

    static List<String> codes() {
        return Profile.codes();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_base_that_publishes_all_lacks_nothing(String code) {
        Profile profile = Profile.of(code);
        LayoutCheck check = PublishedBase.of(code).check(profile, keptBy(profile));
        assertThat(check.gaps()).isEmpty();
        assertThat(check.text(RUSSIAN)).isEmpty();
        Layout layout = check.orThrow();
        Place contract = layout.place(Thing.CONTRACT);
        String endsOn = contract.field(Meaning.ENDS_ON).path();
        assertThat(layout.entity(contract).type(endsOn)).contains(Edm.DATE_TIME);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void each_set_that_is_not_published_is_named_with_what_to_do(String code) {
        Profile profile = Profile.of(code);
        places(profile).filter(Place::required).forEach(place -> {
            LayoutCheck check = PublishedBase.of(code).without(place.set()).check(profile, needing(profile, place));
            assertThat(check.gaps()).as(place.set()).anySatisfy(gap -> {
                assertThat(gap.problem()).isEqualTo(Gap.Problem.NOT_PUBLISHED);
                assertThat(gap.key()).isEqualTo(place.thing().key());
                assertThat(gap.sentence(RUSSIAN))
                        .contains("(" + place.set() + ")", "Не опубликовано", "«Составе OData»");
                assertThat(gap.sentence(Locale.ENGLISH))
                        .contains("(" + place.set() + ")", "Not published", "«Состав OData»");
            });
            assertThat(check.layout().find(place.thing())).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("codes")
    void each_needed_property_that_is_missing_is_named_and_no_other(String code) {
        Profile profile = Profile.of(code);
        places(profile)
                .filter(Place::required)
                .forEach(place -> place.inOrder().stream()
                        .filter(Field::required)
                        .forEach(field -> {
                            LayoutCheck check = PublishedBase.of(code)
                                    .without(place.set(), field.path())
                                    .check(profile, needing(profile, place));
                            String key =
                                    place.thing().key() + "." + field.meaning().key();
                            assertThat(check.gaps()).as(key).isNotEmpty().allSatisfy(gap -> {
                                assertThat(gap.set()).isEqualTo(place.set());
                                assertThat(field.path()).startsWith(gap.name());
                                assertThat(gap.sentence(RUSSIAN)).contains("«" + gap.name() + "»", "нужно для: ");
                                assertThat(gap.sentence(Locale.ENGLISH))
                                        .contains("«" + gap.name() + "»", "needed for: ");
                            });
                            assertThat(check.gaps())
                                    .anySatisfy(gap -> assertThat(gap.key()).isEqualTo(key));
                        }));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void each_useful_property_that_is_missing_is_only_left_out(String code) {
        Profile profile = Profile.of(code);
        places(profile)
                .forEach(place -> place.inOrder().stream()
                        .filter(field -> !field.required())
                        .filter(field -> place.inOrder().stream()
                                .noneMatch(other ->
                                        other.required() && other.path().equals(field.path())))
                        .forEach(field -> {
                            LayoutCheck check = PublishedBase.of(code)
                                    .without(place.set(), field.path())
                                    .check(profile, needing(profile, place));
                            assertThat(check.gaps())
                                    .as(place.thing() + " " + field)
                                    .isEmpty();
                            assertThat(check.layout().place(place.thing()).find(field.meaning()))
                                    .isEmpty();
                        }));
    }

    private static Stream<Place> places(Profile profile) {
        return keptBy(profile).stream()
                .flatMap(each -> profile.places(each).stream())
                .distinct();
    }

    private static Set<Capability> needing(Profile profile, Place place) {
        Set<Capability> needing = keptBy(profile);
        needing.removeIf(capability -> !profile.places(capability).contains(place));
        return needing;
    }

    private static Set<Capability> keptBy(Profile profile) {
        Set<Capability> kept = EnumSet.allOf(Capability.class);
        kept.removeIf(capability -> profile.places(capability).isEmpty());
        return kept;
    }
}
