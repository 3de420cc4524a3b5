/** The page of the fake portal as a browser gets it. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.page;

import org.jspecify.annotations.NullMarked;
