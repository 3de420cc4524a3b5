/** Rules of the portal that need only names and values: rights, and how contacts are linked. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.rule;

import org.jspecify.annotations.NullMarked;
