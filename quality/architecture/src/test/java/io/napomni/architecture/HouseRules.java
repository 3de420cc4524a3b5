package io.napomni.architecture;

import java.util.List;
import java.util.stream.Stream;

/** Every rule over classes, for a tree of packages with the rooms of the house. */
final class HouseRules {

    private HouseRules() {}

    static List<HouseRule> of(String base) {
        var house = new House(base);
        return Stream.of(
                        new FlowRules(house).all(),
                        new PureRules(house).all(),
                        new ShellRules(house).all(),
                        new PortRules(house).all(),
                        new TechnologyRules(house).all(),
                        new NameRules(house).all())
                .flatMap(rules -> rules)
                .toList();
    }
}
