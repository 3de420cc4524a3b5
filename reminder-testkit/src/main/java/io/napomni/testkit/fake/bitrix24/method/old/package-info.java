/** The old methods of deals, contacts and companies, where every value is a text. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.method.old;

import org.jspecify.annotations.NullMarked;
