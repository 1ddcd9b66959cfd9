import type { MessageKey } from './en.ts';

export const vi: Record<MessageKey, string> = {
  first_sign_in: 'Đây là lần đăng nhập đầu tiên vào tài khoản này mà chúng tôi ghi nhận.',
  known_device: 'Thiết bị này quen thuộc với tài khoản{named, select, yes {: {device}} other {}}.',
  similar_device:
    'Thiết bị này giống một thiết bị vẫn dùng với tài khoản, nhưng chúng tôi chưa chắc đó là cùng một chiếc{named, select, yes {: {device}} other {}}.',
  id_on_other_device:
    'Thiết bị này tự nhận là một thiết bị chúng tôi đã biết, nhưng lại thuộc loại khác{named, select, yes {: {device}} other {}}.',
  new_device: 'Thiết bị này chưa từng đăng nhập vào tài khoản{named, select, yes {: {device}} other {}}.',
  known_network: 'Lần đăng nhập này đến từ đường truyền internet quen thuộc của tài khoản.',
  other_address:
    'Nhà mạng thì quen thuộc{inNetwork, select, yes { ({network})} other {}}, nhưng đường truyền này là mới.',
  new_network: 'Tài khoản này chưa từng được dùng qua nhà mạng này{inNetwork, select, yes {: {network}} other {}}.',
  unknown_network: 'Lần đăng nhập này đến từ một đường truyền internet mà chúng tôi không có thông tin.',
  hosting_network:
    'Lần đăng nhập này đi qua trung tâm dữ liệu hoặc VPN{inNetwork, select, yes { ({network})} other {}}, điều không thường thấy ở tài khoản này.',
  new_country: 'Tài khoản này chưa từng được dùng từ quốc gia hoặc vùng lãnh thổ này: {country}.',
  new_place: 'Tài khoản này chưa từng được dùng từ khu vực {where}.',
  impossible_travel:
    'Lần đăng nhập này đến từ khu vực {where}, còn một lần khác đến từ khu vực {fromWhere}, {soon, select, yes {cùng lúc đó} other {chỉ cách nhau {duration}}}. Hai nơi cách nhau ít nhất {km, number} km; không ai di chuyển nhanh như vậy được.',
  new_language: 'Thiết bị dùng một ngôn ngữ mới đối với tài khoản này: {language}.',
  new_timezone: 'Thiết bị dùng một múi giờ mới đối với tài khoản này: {timezone}.',
  untold_device: 'Trò chơi không cho chúng tôi biết gì về thiết bị này.',
  other_details: 'Thiết bị báo phiên bản hoặc màn hình khác với trước đây{named, select, yes {: {device}} other {}}.',
  usual_details: 'Phiên bản và màn hình mà thiết bị báo đúng như thường lệ{named, select, yes {: {device}} other {}}.',
  usual_hosting:
    'Lần đăng nhập này đi qua trung tâm dữ liệu hoặc VPN{inNetwork, select, yes { ({network})} other {}}, như một số lần trước của tài khoản này.',
  known_place: 'Lần đăng nhập này đến từ khu vực {where}, nơi tài khoản đã từng được dùng.',
  unusual_hour: 'Tài khoản này hiếm khi được dùng vào giờ này.',
  usual_hour: 'Tài khoản này thường được dùng vào giờ này.',
  short_history:
    'Chúng tôi mới biết {count, plural, other {# lần đăng nhập}} trước đây của tài khoản này và vẫn đang làm quen.',
  unknown_together:
    'Chúng tôi chưa nhận ra chắc chắn cả thiết bị lẫn đường truyền, và khi cả hai đi cùng nhau thì càng đáng lưu ý.',
  known_together: 'Thiết bị và đường truyền xác nhận lẫn nhau.',
  other_habits: 'Một vài điểm nhỏ cộng lại.',
  failure_burst: 'Ngay trước lần này đã có {count, number} lần đăng nhập vào tài khoản không thành công.',
  failed_before: 'Trước lần này không lâu đã có {count, number} lần đăng nhập không thành công.',
  address_burst:
    'Từ cùng một địa chỉ internet, có người đang thử nhiều tài khoản: {failures, number} lần thất bại trên {accounts, number} tài khoản.',
  attack_wave:
    'Có người đang thử mật khẩu bị lộ trên nhiều tài khoản của trò chơi này: đến nay ít nhất {accounts, number} tài khoản.',
  network_burst:
    'Có người đang thử nhiều tài khoản qua chính mạng của lần đăng nhập này: {failures, number} lần thất bại trên {accounts, number} tài khoản.',
  stuffing_wave:
    'Hiện có người đang thử mật khẩu bị lộ trên nhiều tài khoản của trò chơi này, mà cả thiết bị lẫn đường truyền của lần đăng nhập này đều không quen thuộc với tài khoản.',
  reported_device:
    'Thiết bị này đã bị chủ của {accounts, number} tài khoản khác báo lại{named, select, yes {: {device}} other {}}.',
  shared_device:
    'Thiết bị này được nhiều tài khoản dùng chung và đến nay không ai phản đối{named, select, yes {: {device}} other {}}.',
  device_elsewhere:
    'Gần đây thiết bị này đã được thử trên {accounts, number} tài khoản khác{named, select, yes {: {device}} other {}}.',
  question_open: 'Chúng tôi đã hỏi về một lần đăng nhập từ thiết bị này và vẫn đang chờ câu trả lời.',
  change_after_suspect: '{act} {soon, select, yes {ngay} other {{duration}}} sau một lần đăng nhập lạ.',
  recovery_after_suspect: '{act} {soon, select, yes {ngay} other {{duration}}} sau một lần đăng nhập lạ.',
  asset_after_suspect: '{act} {soon, select, yes {ngay} other {{duration}}} sau một lần đăng nhập lạ.',
  denied_returns:
    'Thiết bị này từng được báo là của người khác, và nay lại xuất hiện{named, select, yes {: {device}} other {}}.',
  unknown: 'Có điều gì đó không bình thường ở đây.',
  learning: 'Chúng tôi vẫn đang làm quen với cách tài khoản này được sử dụng, nên điều này được tính nhẹ hơn.',
  minutes: '{amount, number} phút',
  hours: '{amount, number} giờ',
  'password.changed': 'Mật khẩu đã được đổi',
  'email.changed': 'Địa chỉ thư điện tử đã được đổi',
  'phone.changed': 'Số điện thoại đã được đổi',
  'mfa.enabled': 'Bước xác minh thứ hai đã được bật',
  'mfa.disabled': 'Bước xác minh thứ hai đã bị tắt',
  'recovery.requested': 'Có yêu cầu khôi phục tài khoản',
  'item.traded': 'Một vật phẩm đã được giao dịch',
  'item.gifted': 'Một vật phẩm đã được tặng đi',
  'item.sold': 'Một vật phẩm đã được bán',
  'currency.transferred': 'Tiền trong trò chơi đã được chuyển đi',
  'payment.made': 'Một khoản thanh toán đã được thực hiện',
};
