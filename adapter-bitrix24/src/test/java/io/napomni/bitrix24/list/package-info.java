/** Tests by the wire: a fake portal or literal answers, nothing mocked. */
@NullMarked
package io.napomni.bitrix24.list;

import org.jspecify.annotations.NullMarked;
