package io.napomni.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/** Members of the JDK that answer differently by the hour, the machine, its language or by chance. */
final class World {

    /** Also barred from the shell and the adapters, which are given a Clock. */
    private static final Set<String> CLOCK = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.time.Clock.system",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickMinutes",
            "java.time.Clock.tickSeconds",
            "java.time.ZoneId.systemDefault",
            "java.util.Calendar.getInstance",
            "java.util.Date.<init>()",
            "java.util.GregorianCalendar.<init>()",
            "java.util.TimeZone.getDefault");

    private static final Set<String> LOCALE = Set.of(
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.time.format.DateTimeFormatter.ofLocalizedDate",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.util.Locale.getDefault");

    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.Collections.shuffle(java.util.List)",
            "java.util.Random.<init>()",
            "java.util.SplittableRandom.<init>()",
            "java.util.UUID.randomUUID");

    private static final Set<String> SYSTEM = Set.of(
            "java.lang.Boolean.getBoolean",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong",
            "java.lang.System.getProperties",
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.System.lineSeparator");

    private World() {}

    static boolean isReadBy(JavaAccess<?> access) {
        return asksTheHour(access, "") || isAmong(LOCALE, access) || isAmong(CHANCE, access) || isAmong(SYSTEM, access);
    }

    static boolean hasItsOwnClock(JavaAccess<?> access) {
        return asksTheHour(access, "java.time.Clock");
    }

    /** What a host may do once, where it builds the Clock it injects; it may still not ask the hour elsewhere. */
    static boolean hasAHiddenClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        return hasItsOwnClock(access) && !owner.equals("java.time.Clock") && !owner.equals("java.time.ZoneId");
    }

    private static boolean asksTheHour(JavaAccess<?> access, String unlessGiven) {
        var target = access.getTarget();
        var now = target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time");
        var given = !unlessGiven.isEmpty() && target.getFullName().contains("(" + unlessGiven + ")");
        return (now && !given) || isAmong(CLOCK, access);
    }

    private static boolean isAmong(Set<String> members, JavaAccess<?> access) {
        var fullName = access.getTarget().getFullName();
        var parenthesis = fullName.indexOf('(');
        return members.contains(fullName) || (parenthesis > 0 && members.contains(fullName.substring(0, parenthesis)));
    }
}
