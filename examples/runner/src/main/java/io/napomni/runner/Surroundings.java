package io.napomni.runner;

import io.napomni.runner.show.Screen;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;

/**
 * Everything outside that a command may touch.
 *
 * @param environment variables, among them secrets
 * @param folder against which paths on the command line are read
 * @param clock for the day and the age of facts
 * @param user who is at work
 * @param signals what is told of Ctrl-C
 * @param keyboard where a person answers
 * @param chance for what nobody may guess
 */
public record Surroundings(
        Screen screen,
        Map<String, String> environment,
        Path folder,
        Clock clock,
        String user,
        Signals signals,
        Keyboard keyboard,
        SecureRandom chance) {

    @Override
    public String toString() {
        return "Surroundings[" + folder + "]";
    }
}
