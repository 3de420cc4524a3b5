package io.napomni.testkit.fake.bitrix24.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The robots of applications, their turns under way and what was answered. Safe for use by several threads. */
public final class Robots {
    private final Map<String, Robot> robots = new LinkedHashMap<>();
    private final Map<String, String> turns = new LinkedHashMap<>();
    private final List<RobotAnswer> answers = new ArrayList<>();
    private long lastTurn;

    /** False if there is one of that code. */
    public synchronized boolean add(Robot robot) {
        return robots.putIfAbsent(robot.code(), robot) == null;
    }

    /** False if there was none. */
    public synchronized boolean delete(String code) {
        return robots.remove(code) != null;
    }

    public synchronized Optional<Robot> find(String code) {
        return Optional.ofNullable(robots.get(code));
    }

    public synchronized List<String> codes() {
        return List.copyOf(robots.keySet());
    }

    /** Begins a turn of the robot, named by a token that is good for one answer. */
    public synchronized String begin(Robot robot) {
        String token = "turn" + ++lastTurn + ".c4n4ry7urn";
        turns.put(token, robot.code());
        return token;
    }

    /** Ends the turn; false if there is none of that token. */
    public synchronized boolean answer(String token, JsonNode values, String log) {
        String code = turns.remove(token);
        if (code == null) {
            return false;
        }
        answers.add(new RobotAnswer(code, values, log));
        return true;
    }

    public synchronized List<RobotAnswer> answers() {
        return List.copyOf(answers);
    }
}
