/** Tests by the wire: a manager at the fake portal opens our page. */
@NullMarked
package io.napomni.bitrix24.visit;

import org.jspecify.annotations.NullMarked;
