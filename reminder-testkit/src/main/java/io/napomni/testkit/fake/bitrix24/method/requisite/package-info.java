/** Methods that find companies and contacts by what is known of them. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.method.requisite;

import org.jspecify.annotations.NullMarked;
