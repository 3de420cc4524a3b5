package io.napomni.runner.demo;

import io.napomni.runner.demo.world.DemoWorld;
import io.napomni.runner.demo.world.Postbox;
import io.napomni.runner.demo.world.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the base added to the story.
 *
 * @param orders how many it has
 * @param shared how many customers both systems know
 * @param meetings of the two systems, by day
 * @param mostADay the most letters that one customer got on one day
 */
record Beside(int orders, int shared, List<Meeting> meetings, long mostADay) {

    Beside {
        meetings = List.copyOf(meetings);
    }

    static Beside of(DemoWorld world, Warehouse warehouse) {
        return new Beside(
                warehouse.orders(),
                warehouse.sharedCustomers(),
                Meeting.of(world.postbox(), warehouse),
                mostADay(world.postbox().sent()));
    }

    private static long mostADay(List<Postbox.Sent> letters) {
        return letters.stream()
                .collect(Collectors.groupingBy(
                        one -> Map.entry(one.day(), one.reminder().customer()), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
