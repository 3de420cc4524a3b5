package io.napomni.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A tree of packages that has the rooms of the house: ours, or the planted one. */
record House(String base) {

    boolean owns(JavaClass type) {
        return within(type.getPackageName(), base);
    }

    Optional<Room> roomOf(JavaClass type) {
        return Arrays.stream(Room.values()).filter(room -> has(room, type)).findFirst();
    }

    boolean has(Room room, JavaClass type) {
        return within(type.getPackageName(), base + "." + room.folder());
    }

    DescribedPredicate<JavaClass> in(Collection<Room> rooms) {
        return DescribedPredicate.describe(
                "stand in " + names(rooms),
                type -> roomOf(type).filter(rooms::contains).isPresent());
    }

    DescribedPredicate<JavaClass> in(Room room, Room... more) {
        return in(EnumSet.of(room, more));
    }

    DescribedPredicate<JavaClass> notIn(Set<Room> rooms) {
        return DescribedPredicate.describe(
                "stand outside " + names(rooms),
                type -> owns(type) && roomOf(type).filter(rooms::contains).isEmpty());
    }

    DescribedPredicate<JavaClass> anywhere() {
        return DescribedPredicate.describe("are ours", this::owns);
    }

    static boolean within(String name, String parent) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }

    static String names(Collection<Room> rooms) {
        return rooms.stream().sorted().map(Room::folder).collect(Collectors.joining(", "));
    }
}
