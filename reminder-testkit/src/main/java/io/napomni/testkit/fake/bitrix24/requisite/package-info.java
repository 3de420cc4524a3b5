/** The legal details of companies and contacts, in the fake portal. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.requisite;

import org.jspecify.annotations.NullMarked;
