/** The web page of the fake portal, for people who watch: deals, stages, tasks, comments and the last requests. Reads only. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.page;

import org.jspecify.annotations.NullMarked;
