package io.napomni.testkit.fake.bitrix24.activity;

/**
 * What an activity says.
 *
 * @param format {@code DESCRIPTION_TYPE}: 1 plain; whether 2 or 3 is HTML the documents disagree about
 */
public record ActivityText(String subject, String description, int format) {
    @Override
    public String toString() {
        return "ActivityText[" + subject.length() + " + " + description.length() + " characters]";
    }
}
