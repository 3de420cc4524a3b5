/** The methods about the portal itself, its methods and the application that calls. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.method.app;

import org.jspecify.annotations.NullMarked;
