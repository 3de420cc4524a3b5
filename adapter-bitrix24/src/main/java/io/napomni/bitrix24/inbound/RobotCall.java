package io.napomni.bitrix24.inbound;

import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.wire.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A robot of our application has its turn on a card. The portal calls once; with {@link #isAwaited()} the automation
 * stands still until it is answered.
 *
 * @param code under which the robot was registered
 * @param properties what the person who placed the robot has chosen
 * @param eventToken names this turn; good for one answer
 * @param tokens of the user in whose name the robot runs
 * @see <a href="https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-robot/bizproc-robot-add.html">robots</a>
 */
public record RobotCall(
        String code,
        Optional<String> workflowId,
        DocumentRef document,
        FormBody properties,
        Secret eventToken,
        boolean isAwaited,
        Optional<UserTokens> tokens) {
    private static final int LONGEST_LOG = 1000;

    static Received<RobotCall> of(FormBody form) {
        Optional<String> code = form.text("code");
        Optional<Secret> eventToken = form.text("event_token").map(Secret::of);
        Optional<DocumentRef> document = DocumentRef.of(form);
        if (code.isEmpty() || eventToken.isEmpty() || document.isEmpty()) {
            return new Received.Refused<>(Refusal.INCOMPLETE);
        }
        return new Received.Accepted<>(new RobotCall(
                code.get(),
                form.text("workflow_id"),
                document.get(),
                form.at("properties"),
                eventToken.get(),
                form.text("use_subscription").filter("Y"::equals).isPresent(),
                UserTokens.ofAuth(form.at("auth"))));
    }

    /** The value of a property; empty if it was left blank. */
    public Optional<String> property(String name) {
        return properties.texts(name).stream().findFirst();
    }

    /** The values of a property that allows several. */
    public List<String> propertyValues(String name) {
        return properties.texts(name);
    }

    /**
     * The answer, {@code bizproc.event.send}, as a command for a batch: it lets the automation go on. Changes
     * something, so it is written, not read; a second answer is refused by the portal.
     *
     * @param values for the robot's return properties
     * @param log one line for the automation's journal; may be empty
     */
    public Command answer(String commandName, Map<String, String> values, String log) {
        String line = log.length() <= LONGEST_LOG ? log : log.substring(0, LONGEST_LOG);
        return new Command(
                commandName,
                "bizproc.event.send",
                Map.of("EVENT_TOKEN", eventToken.reveal(), "RETURN_VALUES", Map.copyOf(values), "LOG_MESSAGE", line));
    }

    /** Without properties: they may hold personal data. */
    @Override
    public String toString() {
        return "RobotCall[" + document + "]";
    }
}
