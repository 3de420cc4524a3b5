package io.napomni.testkit.fake.bitrix24.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a request goes: {@code /rest/USER/SECRET/METHOD}, or {@code /rest/METHOD} without user and secret; with
 * {@code /rest/api/} instead of {@code /rest/} in
 * REST 3.0. The method is in lower case and without suffix.
 */
public record Route(boolean isRest3, String user, String secret, String method) {
    /**
     * Reads a decoded path; a {@code .json} suffix and a trailing slash do not matter. Empty for what is no REST path.
     */
    public static Optional<Route> of(String path) {
        List<String> steps = Arrays.stream(path.split("/", -1))
                .filter(step -> !step.isEmpty())
                .toList();
        if (steps.size() < 2 || !steps.get(0).equals("rest")) {
            return Optional.empty();
        }
        boolean rest3 = steps.get(1).equals("api");
        List<String> rest = steps.subList(rest3 ? 2 : 1, steps.size());
        return switch (rest.size()) {
            case 1 -> Optional.of(new Route(rest3, "", "", method(rest.get(0))));
            case 3 -> Optional.of(new Route(rest3, rest.get(0), rest.get(1), method(rest.get(2))));
            default -> Optional.empty();
        };
    }

    /** The method of a route or of a batch command, folded. */
    public static String method(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return lower.endsWith(".json") ? lower.substring(0, lower.length() - ".json".length()) : lower;
    }

    @Override
    public String toString() {
        return "Route[" + method + "]";
    }
}
