package io.napomni.bitrix24.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.PortalStage;
import io.napomni.model.Manager;
import io.napomni.testkit.fake.bitrix24.people.Department;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeadsTest {
    private final PortalStage stage = PortalStage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    private void user(long id, Long... departments) {
        stage.fake
                .data()
                .putUser(new PortalUser(id, "U" + id, "X", "u" + id + "@example.test", "", List.of(departments), true));
    }

    private void departments(Department... all) {
        for (Department department : all) {
            stage.fake.data().putDepartment(department);
        }
    }

    private Map<String, Manager> find(String... ids) {
        return stage.portal.heads().find(Set.of(ids));
    }

    private static void assertHead(Map<String, Manager> found, String of, String head) {
        assertThat(found.get(of)).as("head of " + of).extracting(Manager::id).isEqualTo(head);
    }

    @Test
    void a_head_is_looked_for_upwards_past_empty_places_and_the_user() {
        departments(
                Department.root(1, "Фирма").headedBy(10),
                Department.under(1, 2, "Продажи").headedBy(20),
                Department.under(2, 3, "Опт"),
                Department.under(3, 4, "Север").headedBy(40));
        user(10, 1L);
        user(20, 2L);
        user(40, 4L);
        user(41, 4L);
        user(31, 3L);

        Map<String, Manager> found = find("10", "20", "40", "41", "31");

        assertThat(found).as("nobody is above the first").containsOnlyKeys("20", "40", "41", "31");
        assertHead(found, "41", "40");
        assertHead(found, "40", "20");
        assertHead(found, "31", "20");
        assertHead(found, "20", "10");
    }

    @Test
    void a_user_without_a_department_or_below_nobody_has_no_head() {
        departments(Department.root(1, "Фирма"), Department.under(1, 2, "Продажи"));
        user(21, 2L);
        user(22);

        assertThat(find("21", "22", "999", "x")).isEmpty();
    }

    @Test
    void departments_in_a_circle_end_without_a_head() {
        departments(Department.under(3, 2, "A"), Department.under(2, 3, "B").headedBy(21));
        user(21, 2L);
        user(31, 3L);

        Map<String, Manager> found = find("21", "31");

        assertThat(found).containsOnlyKeys("31");
        assertHead(found, "31", "21");
    }

    @Test
    void a_head_who_has_left_is_passed_over() {
        departments(
                Department.root(1, "Фирма").headedBy(10),
                Department.under(1, 2, "Продажи").headedBy(20));
        user(10, 1L);
        user(21, 2L);
        stage.fake
                .data()
                .putUser(PortalUser.of(20, "A", "B", "a@example.test", 2).dismissed());

        assertHead(find("21"), "21", "10");
    }

    @Test
    void of_several_departments_the_nearest_head_counts() {
        departments(
                Department.root(1, "Фирма").headedBy(10),
                Department.under(1, 2, "Без главы"),
                Department.under(1, 3, "С главой").headedBy(30));
        user(10, 1L);
        user(30, 3L);
        user(21, 2L, 3L);

        assertHead(find("21"), "21", "30");
    }

    @Test
    void many_users_take_a_few_requests() {
        departments(Department.root(1, "Фирма").headedBy(1));
        Set<String> ids = new HashSet<>();
        for (long id = 1; id <= 1000; id++) {
            stage.fake.data().putDepartment(Department.under(1, 100 + id % 40, "D"));
            user(id, 100 + id % 40);
            ids.add(Long.toString(id));
        }

        assertThat(stage.portal.heads().find(ids)).hasSize(999);
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(3);
    }
}
