/** The methods of the document generator. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.method.document;

import org.jspecify.annotations.NullMarked;
