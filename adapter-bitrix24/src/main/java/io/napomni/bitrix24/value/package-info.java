/** Values of fields: how a text is written into a field of some type, and whether an answer shows that it was taken. */
@NullMarked
package io.napomni.bitrix24.value;

import org.jspecify.annotations.NullMarked;
